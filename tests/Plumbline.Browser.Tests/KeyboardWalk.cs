namespace Plumbline.Browser.Tests;

/// <summary>The page's side of a walk with the Tab key: lists what must be reached, and notes what got the focus and whether it showed.</summary>
internal static class KeyboardWalk
{
    // Of a group of radio buttons the Tab key visits one; the arrow keys do the rest.
    public const string Begin = """
        () => {
          const groups = new Set();
          const reachable = [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex]')].filter(e => {
            if (e.tabIndex < 0 || e.disabled || !e.checkVisibility({ visibilityProperty: true }) || !e.getClientRects().length) return false;
            if (e.type !== 'radio') return true;
            const visited = document.querySelector(`input[type=radio][name="${e.name}"]:checked`) ?? e;
            if (groups.has(e.name) || visited !== e) return false;
            groups.add(e.name);
            return true;
          });
          const walk = window.plumblineWalk = { missing: new Set(reachable), dim: new Set() };
          document.addEventListener('focusin', ({ target }) => {
            walk.missing.delete(target);
            const style = getComputedStyle(target);
            if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0) walk.dim.add(target);
          });
          return reachable.length;
        }
        """;

    public const string Unfinished = "() => window.plumblineWalk.missing.size > 0";

    public const string Complaints = """
        () => [
          ...[...window.plumblineWalk.missing].map(e => `the Tab key does not reach ${e.outerHTML.slice(0, 120)}`),
          ...[...window.plumblineWalk.dim].map(e => `no outline shows the focus on ${e.outerHTML.slice(0, 120)}`),
        ]
        """;
}
