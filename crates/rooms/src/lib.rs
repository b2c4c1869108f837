//! People writing one story: members, turns, invites.
