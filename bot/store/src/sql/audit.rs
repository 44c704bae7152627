//! The sealed chain.

/// The last row of an organization's chain.
pub(crate) const HEAD: &str = "
    SELECT number, seal FROM audit WHERE organization = $1 ORDER BY number DESC LIMIT 1";

/// Adds a sealed row.
pub(crate) const APPEND: &str = "
    INSERT INTO audit (organization, number, at, who, what, seal) VALUES ($1, $2, $3, $4, $5, $6)";

/// An organization's whole chain.
pub(crate) const CHAIN: &str = "
    SELECT number, at, who, what, seal FROM audit WHERE organization = $1 ORDER BY number";
