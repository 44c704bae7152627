//! The connections that are held at once. When all places are taken, whoever has been waited for longest makes room for who
//! comes: somebody who opens hundreds of connections and says nothing shuts nobody out.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore};

/// The places for connections.
pub(super) struct Places {
    free: Arc<Semaphore>,
    row: Mutex<Row>,
}

/// Those from whom a request is waited for, the longest first.
#[derive(Default)]
struct Row {
    last: u64,
    waited_for: BTreeMap<u64, Arc<Notify>>,
    /// How many wait for a place.
    coming: usize,
    /// How many were told to leave and have not left yet.
    leaving: usize,
}

/// The place of a connection; it is free again when it is dropped.
pub(super) struct Place {
    places: Arc<Places>,
    leave: Arc<Notify>,
    /// Where the connection stands in the row; nowhere while its request is worked on.
    number: Mutex<Option<u64>>,
    _permit: OwnedSemaphorePermit,
}

impl Places {
    pub(super) fn new(most: usize) -> Arc<Places> {
        Arc::new(Places { free: Arc::new(Semaphore::new(most)), row: Mutex::default() })
    }

    /// Takes a place. If there is none, it is taken from whoever has been waited for longest; work is never broken off.
    pub(super) async fn take(self: &Arc<Self>) -> Arc<Place> {
        let permit = if let Ok(permit) = Arc::clone(&self.free).try_acquire_owned() {
            permit
        } else {
            let _coming = Coming::to(self);
            Arc::clone(&self.free).acquire_owned().await.expect("the places are never closed")
        };
        let place =
            Place { places: Arc::clone(self), leave: Arc::default(), number: Mutex::default(), _permit: permit };
        place.wait();
        Arc::new(place)
    }

    fn row(&self) -> MutexGuard<'_, Row> {
        self.row.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Somebody who waits for a place.
struct Coming<'a>(&'a Places);

impl Coming<'_> {
    fn to(places: &Places) -> Coming<'_> {
        places.row().make_room();
        Coming(places)
    }
}

impl Drop for Coming<'_> {
    fn drop(&mut self) {
        self.0.row().coming -= 1;
    }
}

impl Row {
    /// Somebody comes: tells whoever has been waited for longest to leave. If nobody is waited for, the next one is told.
    fn make_room(&mut self) {
        self.coming += 1;
        if self.coming > self.leaving
            && let Some((_, longest)) = self.waited_for.pop_first()
        {
            self.leaving += 1;
            longest.notify_one();
        }
    }
}

impl Place {
    /// Notes that a request is waited for, from this moment on; if somebody has no place, there is nothing to wait for.
    pub(super) fn wait(&self) {
        let mut row = self.places.row();
        row.last += 1;
        let number = row.last;
        if row.coming > row.leaving {
            row.leaving += 1;
            self.leave.notify_one();
        } else {
            row.waited_for.insert(number, Arc::clone(&self.leave));
        }
        *self.number() = Some(number);
    }

    /// Notes that a request is there and is worked on. Tells whether the place is still ours.
    pub(super) fn work(&self) -> bool {
        let Some(number) = self.number().take() else { return false };
        let mut row = self.places.row();
        let ours = row.waited_for.remove(&number).is_some();
        if !ours {
            row.leaving -= 1;
        }
        ours
    }

    /// Returns when the place is needed for somebody else.
    pub(super) async fn needed(&self) {
        self.leave.notified().await;
    }

    fn number(&self) -> MutexGuard<'_, Option<u64>> {
        self.number.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.work();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    fn now<F: Future>(future: F) -> Option<F::Output> {
        match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(output) => Some(output),
            Poll::Pending => None,
        }
    }

    #[test]
    fn who_is_waited_for_longest_makes_room_and_work_is_not_broken_off() {
        let places = Places::new(3);
        let [first, second, third] = [(); 3].map(|()| now(places.take()).expect("there is room"));
        assert!(first.work());
        assert!(now(places.take()).is_none(), "somebody has to leave first");
        assert!(now(second.needed()).is_some() && now(third.needed()).is_none() && now(first.needed()).is_none());
        assert!(!second.work(), "what it brings now comes too late");
        drop(second);
        let fourth = now(places.take()).expect("there is room");
        first.wait();
        assert!(now(places.take()).is_none());
        assert!(now(third.needed()).is_some() && now(fourth.needed()).is_none() && now(first.needed()).is_none());
    }

    #[test]
    fn where_everybody_is_at_work_who_comes_waits() {
        let places = Places::new(1);
        let only = now(places.take()).expect("there is room");
        assert!(only.work());
        let mut next = Box::pin(places.take());
        assert!(now(next.as_mut()).is_none() && now(only.needed()).is_none());
        drop(only);
        assert!(now(next).is_some());
    }

    #[test]
    fn who_ends_its_work_makes_room_for_who_waits() {
        let places = Places::new(2);
        let [first, second] = [(); 2].map(|()| now(places.take()).expect("there is room"));
        assert!(first.work() && second.work());
        let mut next = Box::pin(places.take());
        assert!(now(next.as_mut()).is_none());
        first.wait();
        assert!(now(first.needed()).is_some(), "it has a place that somebody waits for");
        second.wait();
        assert!(now(second.needed()).is_none(), "one is enough");
        assert!(!first.work() && second.work());
        drop(first);
        assert!(now(next).is_some());
    }
}
