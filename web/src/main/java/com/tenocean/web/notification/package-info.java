/** The page on which people choose what reaches them. */
package com.tenocean.web.notification;
