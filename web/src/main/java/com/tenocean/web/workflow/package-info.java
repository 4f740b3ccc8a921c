/** The console of the workflows: what runs, how it went, and what can be done about it. */
@org.jspecify.annotations.NullMarked
package com.tenocean.web.workflow;
