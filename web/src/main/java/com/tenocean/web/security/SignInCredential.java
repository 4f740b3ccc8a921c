package com.tenocean.web.security;

import com.tenocean.account.SignInAttempt;
import jakarta.security.enterprise.credential.Credential;

/** What the sign-in page hands to the container. */
record SignInCredential(SignInAttempt attempt) implements Credential {}
