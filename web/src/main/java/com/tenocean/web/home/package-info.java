/** The page that everyone who signed in starts from. */
@org.jspecify.annotations.NullMarked
package com.tenocean.web.home;
