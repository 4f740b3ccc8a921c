/** Times as people say them. */
@org.jspecify.annotations.NullMarked
package com.tenocean.web.time;
