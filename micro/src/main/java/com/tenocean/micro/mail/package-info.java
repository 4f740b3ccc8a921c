/**
 * The mail sink: it speaks SMTP to the portal and shows what it received on a page of its own,
 * instead of passing anything on to anybody.
 */
package com.tenocean.micro.mail;
