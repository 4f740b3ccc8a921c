/**
 * What a request tells of the person behind it: who signed in, what this device was set to, which
 * address was asked for.
 */
package com.tenocean.web.visit;
