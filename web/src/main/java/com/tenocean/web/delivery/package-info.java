/** What was told to whom: the list for admins, the story of one delivery, and everybody's own. */
@org.jspecify.annotations.NullMarked
package com.tenocean.web.delivery;
