//! The whole program, as it is run, in front of each network.

mod first;
