/**
 * The single-machine program: the portal with its database, its broker and a mailbox, in one
 * process tree and one jar. {@link com.tenocean.micro.Portal} opens the jar, {@link
 * com.tenocean.micro.Program} starts the parts in order and stops them in the reverse order.
 */
package com.tenocean.micro;
