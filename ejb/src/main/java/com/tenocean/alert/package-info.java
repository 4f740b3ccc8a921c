/** Tells the admins when the portal itself needs somebody. */
@org.jspecify.annotations.NullMarked
package com.tenocean.alert;
