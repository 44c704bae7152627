//! The company's way: several people in one company, each in a conversation of their own.

mod actions;
mod anonymous;
mod checks;
mod devices;
mod diagnosis;
mod edition;
mod forms;
mod handbook;
mod human;
mod leaders;
mod nobody;
mod office;
mod own;
mod papers;
mod prints;
mod rulings;
mod secrets;
mod staff;
