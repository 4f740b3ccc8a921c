/** How pushes leave: the rows, the keys, the encryption and the way to the push services. */
@org.jspecify.annotations.NullMarked
package com.tenocean.notification.push.internal;
