/**
 * What protects every page: headers, the same-origin rule, and what people see when something
 * fails.
 */
package com.tenocean.web.guard;
