/**
 * People: who they are, where they stand (status), what they may do (roles), where they live
 * (occupancy).
 */
@org.jspecify.annotations.NullMarked
package com.tenocean.user;
