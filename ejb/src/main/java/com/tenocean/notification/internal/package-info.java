/** How deliveries leave: the rows, the rendering of mails and the SMTP side. */
@org.jspecify.annotations.NullMarked
package com.tenocean.notification.internal;
