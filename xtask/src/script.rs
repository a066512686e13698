//! Engine and words as scripts: the page may fetch nothing, so the WebAssembly travels as text inside a module, and so do the readings.

use anyhow::{Result, anyhow};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use catchall::api::contents::contents;
use catchall::api::readings::readings;
use catchall::api::screening::screening;
use catchall::law::Law;
use catchall::mistake::Mistake;

/// What TypeScript needs to know of [`script`].
pub const TYPES: &str = "/** The engine's WebAssembly in base64. */\ndeclare const engine: string;\nexport default engine;\n";

/// A module whose default export is `wasm` in base64.
pub fn script(wasm: &[u8]) -> String {
    format!("export default \"{}\";\n", STANDARD.encode(wasm))
}

/// What TypeScript needs to know of [`words`].
pub const WORD_TYPES: &str = "/** Our words for a provision, a list or an instrument. */\nexport interface Reading { id: string; reading: string; howRead?: string; \
                              examples?: { title: string; expected: string }[] }\ndeclare const readings: Reading[];\nexport default readings;\n\
                              /** The screening: questions, what each answer would mean, and the provisions named. */\n\
                              export interface Meaning { words: string; states: { [fact: string]: boolean }; redFlag?: string }\n\
                              export interface Question { id: string; force: \"binding\" | \"guidance\"; words: string; reading: string; restsOn: string[]; yes: Meaning; no: Meaning }\n\
                              export interface Step { id: string; title: string; reading: string; questions: Question[] }\n\
                              export interface Ending { title: string; reading: string; restsOn: string[]; noRedFlag: string; oneRedFlag: string; severalRedFlags: string }\n\
                              export interface Screening { title: string; reading: string; restsOn: string[]; steps: Step[]; ending: Ending; \
                              provisions: import(\"./catchall.js\").ProvisionInfo[] }\n\
                              export declare const screening: Screening;\n";

/// A module whose default export is every reading of the law files; beside it stands the screening.
///
/// # Errors
///
/// Mistakes in the law files, each on a line.
pub fn words() -> Result<String> {
    let law = law()?;
    let questions = catchall::library::screening().map_err(|mistakes| told(&mistakes))?;
    let (words, screening) = (serde_json::to_string(&readings(law))?, serde_json::to_string(&screening(law, &questions))?);
    Ok(format!("export default {words};\nexport const screening = {screening};\n"))
}

/// What the law pages show, as JSON: only the build of the page reads it.
///
/// # Errors
///
/// As for [`words`].
pub fn law_pages() -> Result<String> {
    Ok(serde_json::to_string(&contents(law()?))?)
}

fn law() -> Result<&'static Law> {
    catchall::library::law().map_err(told)
}

fn told(mistakes: &[Mistake]) -> anyhow::Error {
    anyhow!(mistakes.iter().map(|mistake| format!("\n{mistake}")).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_engine_is_one_string() {
        assert_eq!(script(b"\0asm\x01"), "export default \"AGFzbQE=\";\n");
    }
}
