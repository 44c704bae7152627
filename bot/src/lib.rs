//! The bot that happens: loops, commands, clock.
