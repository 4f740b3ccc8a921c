/** The portal as an app: on the home screen of a phone, with a worker that shows notifications. */
@org.jspecify.annotations.NullMarked
package com.tenocean.web.app;
