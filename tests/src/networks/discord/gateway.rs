//! What a test does to the gateway: it closes, cuts, forgets, falls silent, lies.

use super::DiscordNetwork;
use super::state::Wire;
use serde_json::json;

impl DiscordNetwork {
    /// Asks every connection to come anew.
    pub fn ask_to_reconnect(&self) {
        self.wire(&Wire::Say(json!({ "op": 7, "d": null, "s": null, "t": null })));
    }

    /// Declares every session over.
    pub fn end_sessions(&self) {
        self.wire(&Wire::Say(json!({ "op": 9, "d": false, "s": null, "t": null })));
        self.forget_sessions();
    }

    /// Declares every session not valid, but worth another attempt.
    pub fn doubt_sessions(&self) {
        self.wire(&Wire::Say(json!({ "op": 9, "d": true, "s": null, "t": null })));
    }

    /// Forgets every session: nobody can go on with one.
    pub fn forget_sessions(&self) {
        self.change(|state| state.sessions.clear());
    }

    /// Closes every connection with a code.
    pub fn close(&self, code: u16) {
        self.wire(&Wire::Close(code));
    }

    /// Cuts every connection.
    pub fn cut(&self) {
        self.wire(&Wire::Cut);
    }

    /// Lets nobody through to the gateway.
    pub fn gateway_goes_down(&self) {
        self.change(|state| state.gateway.down = true);
        self.cut();
    }

    /// Lets everybody through to the gateway again.
    pub fn gateway_comes_up(&self) {
        self.change(|state| state.gateway.down = false);
    }

    /// Answers no beats any more.
    pub fn go_deaf(&self) {
        self.change(|state| state.gateway.deaf = true);
    }

    /// Answers beats again.
    pub fn hear_again(&self) {
        self.change(|state| state.gateway.deaf = false);
    }

    /// Tells another address of the gateway than the true one.
    pub fn lie_about_gateway(&self, url: &str) {
        self.change(|state| state.gateway.lie = Some(url.to_owned()));
    }

    /// Asks for more connections.
    pub fn ask_for_shards(&self, shards: u64) {
        self.change(|state| state.gateway.shards = shards);
    }

    /// Allows an intent no more.
    pub fn disallow(&self, intent: u64) {
        self.change(|state| state.gateway.disallowed |= intent);
    }

    /// Leaves so many new sessions for the day.
    pub fn leave_starts(&self, left: u64) {
        self.change(|state| state.gateway.starts_left = left);
    }

    /// Counts new sessions, and goings on with old ones.
    pub fn starts(&self) -> (usize, usize) {
        let state = self.hall.state();
        (state.gateway.identifies, state.gateway.resumes)
    }

    /// Lists the number after which each session was gone on with.
    pub fn resumed_after(&self) -> Vec<u64> {
        self.hall.state().gateway.resumed_after.clone()
    }

    /// Counts the sessions with a connection.
    pub fn connected(&self) -> usize {
        self.hall.state().sessions.values().filter(|session| session.wire.is_some()).count()
    }

    /// Answers no greeting any more: nobody gets a session, though everybody is heard and every beat is answered.
    pub fn ignore_greetings(&self) {
        self.change(|state| state.gateway.aloof = true);
    }

    /// Counts the beats of every heart so far.
    pub fn beats(&self) -> usize {
        self.hall.state().gateway.beats
    }
}
