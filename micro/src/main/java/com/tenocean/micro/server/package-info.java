/** Payara Micro as a part of this program. */
package com.tenocean.micro.server;
