/**
 * Keeps people who send slowly, or not at all, from taking the portal away from everybody else: the
 * server's threads see whole requests alone (and bodies that are refused for their length, and
 * WebSockets), and who waits for the rest of one waits in a list that has an end. What names no
 * page is answered here.
 */
@NullMarked
package com.tenocean.listener;

import org.jspecify.annotations.NullMarked;
