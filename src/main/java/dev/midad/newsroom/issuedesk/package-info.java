/** Makes issues at the desk: drafts, findings, publishing an issue and its articles as one, and planned times. */
@NullMarked
package dev.midad.newsroom.issuedesk;

import org.jspecify.annotations.NullMarked;
