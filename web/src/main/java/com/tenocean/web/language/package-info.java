/** The languages of the portal, and the texts in them. */
package com.tenocean.web.language;
