/** Who may do what, tried on the whole portal: every page, every service method, every role. */
package com.tenocean.security;
