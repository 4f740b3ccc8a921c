/** What admins see of digests, and the day on which each person wants the own. */
package com.tenocean.web.digest;
