//! Numbers about the work, for whoever runs the server. No label ever holds a person, a room or a company (AD6, PR6).

use chat::Platform;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;
use std::fmt;

type ByPlatform = Family<[(&'static str, &'static str); 1], Counter>;

/// Numbers about the work. It is cheap to clone; clones count together.
#[derive(Clone)]
pub(crate) struct Metrics {
    pub(crate) taken: ByPlatform,
    pub(crate) duplicates: ByPlatform,
    pub(crate) refused: ByPlatform,
    pub(crate) sent: ByPlatform,
    pub(crate) failed: ByPlatform,
    pub(crate) retried: ByPlatform,
    pub(crate) queue_age: Gauge,
    pub(crate) questionnaires: Gauge,
    registry: std::sync::Arc<Registry>,
}

impl Metrics {
    /// Begins at zero for each of the platforms: a number that is not there yet looks like one that is lost.
    pub(crate) fn new(platforms: &[Platform]) -> Metrics {
        let mut registry = Registry::with_prefix("hoshimori");
        let mut family = |name: &str, help: &str| {
            let family = ByPlatform::default();
            registry.register(name, help, family.clone());
            for platform in platforms {
                let _at_zero = family.get_or_create(&label(*platform));
            }
            family
        };
        let taken = family("updates_taken", "Updates that were written down");
        let duplicates = family("updates_deduplicated", "Updates that were known already");
        let refused = family("requests_refused", "Requests at a door that no network signed");
        let sent = family("letters_sent", "Letters that reached their network");
        let failed = family("letters_failed", "Letters that were given up");
        let retried = family("letters_retried", "Letters that were put off");
        let queue_age = Gauge::default();
        registry.register("queue_age_seconds", "Age of the oldest thing that is due", queue_age.clone());
        let questionnaires = Gauge::default();
        registry.register("questionnaires_active", "Questionnaires begun and not handed in", questionnaires.clone());
        let registry = std::sync::Arc::new(registry);
        Metrics { taken, duplicates, refused, sent, failed, retried, queue_age, questionnaires, registry }
    }

    /// Writes the numbers in the Prometheus text format.
    pub(crate) fn write(&self) -> Result<String, fmt::Error> {
        let mut text = String::new();
        encode(&mut text, &self.registry)?;
        Ok(text)
    }
}

/// Counts one more for a platform.
pub(crate) fn count(family: &ByPlatform, platform: Platform) {
    family.get_or_create(&label(platform)).inc();
}

fn label(platform: Platform) -> [(&'static str, &'static str); 1] {
    [("platform", platform.name())]
}
