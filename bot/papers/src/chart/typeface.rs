//! The letters of a font, as outlines.

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use std::fmt;
use std::sync::Arc;
use tiny_skia::{Path, PathBuilder};

/// A font to write on charts with.
#[derive(Clone)]
pub struct Typeface {
    bytes: Arc<[u8]>,
    index: u32,
}

impl Typeface {
    /// Reads a font; of a collection, the one at `index`. None where it is no font, or one without outlines.
    pub fn read(bytes: impl Into<Arc<[u8]>>, index: u32) -> Option<Typeface> {
        let typeface = Typeface { bytes: bytes.into(), index };
        let font = FontRef::from_index(&typeface.bytes, index).ok()?;
        let digit = font.charmap().map('0')?;
        font.outline_glyphs().get(digit)?;
        Some(typeface)
    }

    /// Tells whether the font has every letter of `words`.
    pub fn has(&self, words: &str) -> bool {
        let font = self.font();
        let charmap = font.charmap();
        words.chars().all(|letter| charmap.map(letter).is_some_and(|glyph| glyph != GlyphId::NOTDEF))
    }

    /// Leaves out the letters that the font does not have.
    pub fn only(&self, words: &str) -> String {
        words.chars().filter(|letter| self.has(letter.encode_utf8(&mut [0; 4]))).collect()
    }

    fn font(&self) -> FontRef<'_> {
        FontRef::from_index(&self.bytes, self.index).expect("it was read as a font before")
    }

    pub(crate) fn width(&self, words: &str, size: f32) -> f32 {
        let font = self.font();
        let (charmap, metrics) = (font.charmap(), font.glyph_metrics(Size::new(size), LocationRef::default()));
        let glyphs = words.chars().filter_map(|letter| charmap.map(letter));
        glyphs.filter_map(|glyph| metrics.advance_width(glyph)).sum()
    }

    /// Makes the outline of words that begin at `x` and stand at `y`.
    pub(crate) fn outline(&self, words: &str, x: f32, y: f32, size: f32) -> Option<Path> {
        let font = self.font();
        let (charmap, outlines) = (font.charmap(), font.outline_glyphs());
        let metrics = font.glyph_metrics(Size::new(size), LocationRef::default());
        let mut pen = Pen { path: PathBuilder::new(), x, y };
        for glyph in words.chars().filter_map(|letter| charmap.map(letter)) {
            if let Some(outline) = outlines.get(glyph) {
                let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
                outline.draw(settings, &mut pen).ok()?;
            }
            pen.x += metrics.advance_width(glyph).unwrap_or(size);
        }
        pen.path.finish()
    }
}

impl fmt::Debug for Typeface {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Typeface").field("bytes", &self.bytes.len()).field("index", &self.index).finish()
    }
}

/// Outlines have their `y` upwards, pictures downwards.
struct Pen {
    path: PathBuilder,
    x: f32,
    y: f32,
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.x + x, self.y - y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.x + x, self.y - y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.path.quad_to(self.x + cx, self.y - cy, self.x + x, self.y - y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.path.cubic_to(self.x + ax, self.y - ay, self.x + bx, self.y - by, self.x + x, self.y - y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
