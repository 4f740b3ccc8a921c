/**
 * What the portal tells a person, on its pages: the bell, the list under it, the page on which
 * people choose what reaches them, and the link in a mail that stops such mail.
 */
package com.tenocean.web.notification;
