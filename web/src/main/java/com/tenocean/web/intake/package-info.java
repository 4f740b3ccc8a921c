/** The address at which programs outside report events. */
@org.jspecify.annotations.NullMarked
package com.tenocean.web.intake;
