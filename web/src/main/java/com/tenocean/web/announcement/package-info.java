/** What the board tells the building: as people read it, and as admins write it. */
@org.jspecify.annotations.NullMarked
package com.tenocean.web.announcement;
