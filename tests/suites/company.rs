//! The company's way: several people in one company, each in a conversation of their own.

mod forms;
mod office;
mod papers;
