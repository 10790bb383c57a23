package dev.midad.conversation.comments;

/**
 * Where a comment goes before a moderator has seen it, and why.
 *
 * @param score how sure it is that the comment is spam, from 0 to 1
 * @param signals what the score is made of, as JSON
 */
public record Placement(CommentState state, double score, String signals) {}
