/** The pages about people: the board's, and everyone's own profile. */
package com.tenocean.web.user;
