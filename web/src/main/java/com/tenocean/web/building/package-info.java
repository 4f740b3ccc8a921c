/** The pages about floors, units and the roster. */
package com.tenocean.web.building;
