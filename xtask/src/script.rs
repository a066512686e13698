//! The engine as a script: the page may fetch nothing, so the WebAssembly travels as text inside a module.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// What TypeScript needs to know of [`script`].
pub const TYPES: &str = "/** The engine's WebAssembly in base64. */\ndeclare const engine: string;\nexport default engine;\n";

/// A module whose default export is `wasm` in base64.
pub fn script(wasm: &[u8]) -> String {
    format!("export default \"{}\";\n", STANDARD.encode(wasm))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_engine_is_one_string() {
        assert_eq!(script(b"\0asm\x01"), "export default \"AGFzbQE=\";\n");
    }
}
