//! Discord: the simulation is honest, and the adapter lives with it.

mod bench;
mod deliver;
mod door;
mod files;
mod gatewayless;
mod listen;
mod outage;
mod secret;
mod setup;
mod worst;
