/**
 * What was told to whom: the list for admins, the story of one delivery, everybody's own, and the
 * addresses that no mail goes to.
 */
@org.jspecify.annotations.NullMarked
package com.tenocean.web.delivery;
