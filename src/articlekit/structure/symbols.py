"""Characters of formulas and their names in LaTeX."""

from __future__ import annotations

_GREEK = (
    "α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa λ lambda "
    "μ mu ν nu ξ xi π pi ρ rho σ sigma ς varsigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega Γ Gamma Δ Delta "
    "Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega"
)
_OPERATORS = (
    "∑ sum ∏ prod ∫ int ∮ oint ∂ partial ∇ nabla ∞ infty ± pm ∓ mp × times ÷ div · cdot ⋅ cdot ∘ circ ≤ leq ≥ geq "
    "≠ neq ≈ approx ≡ equiv ∼ sim ≃ simeq ∝ propto → to ← leftarrow ↔ leftrightarrow ⇒ Rightarrow ⇐ Leftarrow "
    "⇔ Leftrightarrow ↦ mapsto ∈ in ∉ notin ∋ ni ⊂ subset ⊆ subseteq ⊃ supset ⊇ supseteq ∪ cup ∩ cap ∅ emptyset "
    "∀ forall ∃ exists ¬ neg ∧ wedge ∨ vee ⊕ oplus ⊗ otimes ⊥ perp ∥ parallel ∠ angle … ldots ⋯ cdots ⋮ vdots ⋱ ddots "
    "⟨ langle ⟩ rangle ⌊ lfloor ⌋ rfloor ⌈ lceil ⌉ rceil ‖ Vert ℏ hbar ℓ ell ℜ Re ℑ Im ℵ aleph √ surd < lt > gt"
)
_SETS = {letter: f"\\mathbb{{{name}}}" for letter, name in zip("ℂℍℕℙℚℝℤ", "CHNPQRZ", strict=True)}


def _named(listed: str) -> dict[str, str]:
    words = listed.split()
    return {character: f"\\{name}" for character, name in zip(words[::2], words[1::2], strict=True)}


# the operators that nobody sees, and a real minus
_OTHERS = {"\u2061": "", "\u2062": "", "\u2063": "", "\u2064": "", "\u00a0": "\\ ", "\u2212": "-", "\u2032": "'"}

SYMBOLS = {**_named(_GREEK), **_named(_OPERATORS), **_SETS, **_OTHERS}
"""What LaTeX has for a character."""

FUNCTIONS = frozenset(
    "arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max "
    "min Pr sec sin sinh sup tan tanh".split()
)
"""Names of several letters that LaTeX sets upright."""

ACCENTS = {
    "^": "hat",
    "~": "tilde",
    "¯": "bar",
    "‾": "overline",
    "\\to": "vec",
    "˙": "dot",
    "¨": "ddot",
    "\\sim": "tilde",
}
"""What stands above a letter as an accent."""
