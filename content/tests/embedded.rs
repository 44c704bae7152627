//! The content that is built in: it loads, and every edition stands beside the others.

use content::{Content, Sources};

#[test]
fn the_embedded_content_loads_without_faults() {
    if let Err(faults) = Content::load(&Sources::embedded()) {
        panic!("{} faults:\n{faults}", faults.iter().count());
    }
}
