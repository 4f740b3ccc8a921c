/** A building with people in it, for whoever wants to look around first. */
package com.tenocean.micro.demo;
