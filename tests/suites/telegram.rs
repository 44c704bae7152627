//! Telegram: the simulation is honest, and the adapter lives with it.

mod bench;
mod deliver;
mod door;
mod examine;
mod files;
mod honest;
mod listen;
mod secret;
mod worst;
