//! The adapter of Slack against the simulated Slack, and the simulation against whoever breaks the rules.

mod doctor;
mod failures;
mod files;
mod forged;
mod honest;
mod secret;
mod sockets;
mod stage;
mod ways;
mod worst;
