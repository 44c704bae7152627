//! What a look at a network's set-up finds.

/// What a look at a network's set-up finds, for whoever runs the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at, for example `slack token`.
    pub what: String,
    /// How it is.
    pub state: State,
    /// A plain sentence: what was seen.
    pub say: String,
    /// A plain sentence: what to do, if something is to be done.
    pub fix: Option<String>,
}

/// How something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// As it should be.
    Good,
    /// It will not work.
    Bad,
    /// It could not be looked at.
    Unknown,
}
