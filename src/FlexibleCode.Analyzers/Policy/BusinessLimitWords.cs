using FlexibleCode.Analyzers.Organization;

namespace FlexibleCode.Analyzers.Policy;

/// <summary>The words that tell a limit of the business from a limit of the machine or of nature, beyond the word groups that teams extend.</summary>
internal static class BusinessLimitWords
{
    /// <summary>A constant so named is meant as a limit.</summary>
    private static readonly HashSet<string> Limit = Set(
        "max", "maximum", "min", "minimum", "limit", "threshold", "cap", "ceiling", "floor", "quota", "allowed", "tolerance", "cutoff", "required", "needed");

    /// <summary>What is said of a limit besides of what it is one: its unit, and in what the unit is counted.</summary>
    private static readonly HashSet<string> Measure = Set(
        "hour", "hours", "hrs", "minute", "minutes", "mins", "day", "days", "week", "weeks", "month", "months", "year", "years", "time", "date", "number", "count", "value", "per", "in", "of", "a", "the",
        "default", "total", "calendar", "valid");

    /// <summary>Who so names a span has chosen it.</summary>
    private static readonly HashSet<string> Span = Set("cutoff", "threshold", "grace", "notice", "deadline", "allowed", "quota", "tolerance");

    private static readonly HashSet<string> Least = Set("min", "minimum", "least", "required", "needed");

    /// <summary>What a type so named holds, somebody configures.</summary>
    private static readonly HashSet<string> Settings = Set(
        "settings", "setting", "configuration", "configurations", "config", "options", "preferences", "preference");

    /// <summary>As <see cref="Settings"/>, if what it holds is named as a limit, too: an insurer's policies are contracts.</summary>
    private static readonly HashSet<string> Policy = Set("policy", "policies", "rule", "rules");

    private static readonly HashSet<string> Percentage = Set(
        "percent", "percentage", "percents", "percentages", "pct", "percentual", "porcentaje", "porcentajes", "porcentual", "porciento", "porc", "porcentagem", "percentagem",
        "prozent", "prozentsatz", "pourcentage", "percentuale", "procent", "procentowy", "yüzde", "yuzde", "persen", "persentase", "процент", "проценты");

    /// <summary>Quantities that the word groups leave out because alone they say little; with a second signal they name a quota.</summary>
    private static readonly HashSet<string> Quantity = Set(
        "day", "days", "week", "weeks", "month", "months", "year", "years", "hours", "storage", "gb", "gigabytes", "workload", "assignments",
        "enrolled", "enrollments", "registrations", "bookings", "guests", "participants", "attendees", "passengers", "units", "copies", "loans",
        "absences", "absent", "late", "leaves", "rating", "gpa", "cgpa", "mark", "marks", "grade", "volume",
        "km", "kms", "kilometer", "kilometers", "kilometre", "kilometres", "kilometro", "kilometros", "kilómetro", "kilómetros", "kilometraje", "quilometro", "quilometros", "quilometragem",
        "kilometerstand", "odometer", "miles", "utilization", "utilisation", "occupancy", "priority", "urgency",
        "weight", "allotted", "overtime", "accrued", "accrual", "entitlement", "entitlements", "unutilized", "unutilised");

    /// <summary>What a hundred is the natural whole of.</summary>
    private static readonly HashSet<string> Hundred = Set(
        "rate", "ratio", "discount", "score", "scores", "grade", "grades", "mark", "marks", "progress", "completion",
        "utilization", "utilisation", "occupancy", "probability", "share", "confidence", "weight", "weighting", "exam", "result",
        "progreso", "progresso", "avance", "avanço", "fortschritt", "disponibilidad", "disponibilidade", "availability", "peso");

    /// <summary>What is read on a scale: the ends of the scale define it.</summary>
    private static readonly HashSet<string> Scale = Set(
        "score", "scores", "rating", "ratings", "stars", "gpa", "cgpa", "grade", "grades", "mark", "marks", "rate", "ratio",
        "confidence", "priority", "satisfaction");

    private static readonly WordStems Place = WordStems.Whole("floor", "storey", "story", "room", "seat", "row", "bay", "aisle", "shelf");

    private static readonly HashSet<string> Shown = Set("show", "shows", "shown", "visible", "display", "displays");

    private static readonly HashSet<string> Time = Set("hour", "hours", "minute", "minutes", "time", "overtime", "hrs", "mins");

    private static readonly HashSet<string> Days = Set("day", "days", "date", "duration");

    private static readonly HashSet<string> Months = Set("month", "months", "installments", "term");

    private static readonly HashSet<string> Calendar = Set("year", "years", "fiscal");

    /// <summary>Guards of a sign-in are security's, not the business's.</summary>
    private static readonly HashSet<string> SignIn = Set(
        "login", "logins", "logon", "signin", "sign", "signup", "password", "passwords", "lockout", "locked", "captcha", "otp", "mfa", "totp", "auth", "authentication",
        "impersonation", "kdf", "iterations");

    /// <summary>Whether a system has been set up is no policy.</summary>
    private static readonly HashSet<string> SetUp = Set(
        "initialize", "initialise", "initialized", "initialised", "initialization", "initialisation", "install", "installed", "installation", "bootstrap", "bootstrapped",
        "setup", "provision", "provisioned");

    /// <summary>How much is taken at a time is the machine's affair.</summary>
    private static readonly HashSet<string> Bulk = Set("import", "imports", "importing", "bulk", "batch", "batches", "upload", "uploads");

    private static readonly HashSet<string> Attempts = Set("attempt", "attempts", "tries", "failure", "failures", "failed");

    private static readonly HashSet<string> Paging = Set("page", "paging", "skip", "offset", "cursor", "pager", "pagination");

    /// <summary>Quantities of machines and of the code itself.</summary>
    private static readonly HashSet<string> Machine = Set(
        "length", "size", "width", "height", "depth", "index", "idx", "offset", "position", "page", "pages", "port", "version", "byte", "bytes",
        "retry", "retries", "timeout", "ttl", "delay", "elapsed", "interval", "milliseconds", "millis", "ms", "ticks", "seconds", "code", "id", "ids", "hash", "char",
        "chars", "character", "characters", "word", "words", "line", "lines", "column", "columns", "row", "rows", "cell", "file", "files", "image", "pixel", "zoom",
        "iteration", "loop", "counter", "thread", "threads", "batch", "chunk", "buffer", "queue", "cpu", "memory", "disk", "latency", "exit",
        "bit", "bits", "digit", "digits", "ordinal", "precision", "scale", "priority", "sort", "skip", "take", "top", "http", "protocol", "args", "argc",
        "latitude", "longitude", "lat", "lon", "lng", "coordinate", "angle", "x", "y", "cache", "cached", "timestamp", "error", "errors", "migration", "schema", "parallelism",
        "segments", "parts", "tokens", "params", "parameters", "arguments", "args", "step", "steps");

    /// <summary>What a name is made of that says nothing of what it holds.</summary>
    private static readonly WordStems Placeholder = WordStems.Whole(
        "value", "val", "v", "number", "num", "n", "x", "i", "d", "input", "arg", "argument", "result", "current", "item", "new", "old");

    private static readonly HashSet<string> Within = Set("in", "per", "for", "since", "at");

    private static readonly string[] Spellings = ["InDigit", "InDigits", "InWord", "InWords", "InFigure", "InFigures"];

    public static bool IsLimit(string name) => HasAny(name, Limit);

    /// <summary>Whether a constant is named as the limit of something: <c>ChangeCutoffHours</c>, <c>MaxReturnDays</c>; <c>MaxHours</c> and <c>MaxDaysPerMonth</c> say nothing of what.</summary>
    public static bool IsLimitOfSomething(string name)
    {
        if (HasAny(name, Span))
        {
            return true;
        }

        var (isLimit, isOfSomething) = (false, false);
        var reader = new WordReader(name.AsSpan());
        while (reader.MoveNext())
        {
            var word = name.Substring(reader.Start, reader.End - reader.Start);
            var limits = Limit.Contains(word);
            isLimit |= limits;
            isOfSomething |= !limits && !Measure.Contains(word) && !char.IsDigit(word[0]);
        }

        return isLimit && isOfSomething;
    }

    public static bool IsQuantity(string name) => HasAny(name, Quantity);

    /// <summary>Whether a name says nothing of what it holds: <c>value</c>, <c>inputValue</c>.</summary>
    public static bool IsPlaceholder(string name) => Placeholder.AreAllOf(name);

    /// <summary>Whether a name says how much of a quantity there is within something else: <c>MonthsInRole</c>.</summary>
    public static bool IsQuantityWithin(string name)
    {
        var isQuantity = false;
        var reader = new WordReader(name.AsSpan());
        while (reader.MoveNext())
        {
            var word = name.Substring(reader.Start, reader.End - reader.Start);
            if (Within.Contains(word))
            {
                return isQuantity;
            }

            isQuantity |= Quantity.Contains(word);
        }

        return false;
    }

    /// <summary>Whether a constant so named says what is needed at least.</summary>
    public static bool IsLeast(string name) => HasAny(name, Least);

    public static bool IsOfSettings(string type) => HasAny(type, Settings);

    public static bool IsOfPolicy(string type) => HasAny(type, Policy);

    /// <summary>Whether a name says percentage, also as the end of a word that nobody split: <c>Utilizationpercentage</c>.</summary>
    public static bool IsPercentage(string name) =>
        HasAny(name, Percentage) || name.EndsWith("percent", StringComparison.OrdinalIgnoreCase) || name.EndsWith("percentage", StringComparison.OrdinalIgnoreCase);

    public static bool IsOfHundred(string name) => HasAny(name, Hundred) || IsPercentage(name);

    /// <summary>Whether what is called so says what a page looks like.</summary>
    public static bool IsShown(string name) => HasAny(name, Shown) && name.IndexOf("NoShow", StringComparison.OrdinalIgnoreCase) < 0;

    public static bool IsOnScale(string name) => HasAny(name, Scale) || IsPercentage(name);

    /// <summary>Whether a name ends in "number": it counts off, it measures nothing (<c>weekNumber</c>, <c>PeriodNo</c>).</summary>
    public static bool IsOrdinal(string name) =>
        name.EndsWith("Number", StringComparison.OrdinalIgnoreCase) || name.EndsWith("No", StringComparison.Ordinal) || name.EndsWith("OfWeek", StringComparison.Ordinal) || name.EndsWith("OfMonth", StringComparison.Ordinal)
        || name.EndsWith("OfYear", StringComparison.Ordinal);

    /// <summary>Where the word for a place that is counted off begins, if the name ends in one (<c>consultationRoomFloor</c>, <c>Seat</c>); else -1.</summary>
    public static int PlaceOf(string name)
    {
        var start = -1;
        var reader = new WordReader(name.AsSpan());
        while (reader.MoveNext())
        {
            start = Place.Has(name.AsSpan(reader.Start, reader.End - reader.Start)) ? reader.Start : -1;
        }

        return start;
    }

    /// <summary>Whether a name means one day of the seven.</summary>
    public static bool IsDayOfWeek(string name) => name.EndsWith("day", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("holiday", StringComparison.OrdinalIgnoreCase) && name.IndexOf("Per", StringComparison.Ordinal) < 0;

    public static bool IsOfTime(string name) => HasAny(name, Time);

    public static bool IsOfDays(string name) => HasAny(name, Days);

    public static bool IsOfMonths(string name) => HasAny(name, Months);

    public static bool IsOfYears(string name) => HasAny(name, Calendar);

    public static bool IsSignIn(string name) => HasAny(name, SignIn);

    /// <summary>Whether a member so named asks, or sees to it, that a system has what it needs to run.</summary>
    public static bool IsSetUp(string name) => HasAny(name, SetUp);

    /// <summary>Whether a member so named takes many records at a time.</summary>
    public static bool IsBulk(string name) => HasAny(name, Bulk);

    /// <summary>Whether a name counts attempts; of what, the code around it says.</summary>
    public static bool IsAttempts(string name) => HasAny(name, Attempts);

    /// <summary>Words of a parameter that stands beside a quantity in what lists page by page.</summary>
    public static bool IsPaging(string name) => HasAny(name, Paging);

    public static bool IsMachine(string name) => HasAny(WithoutSpelling(name), Machine);

    // `AmountInDigits` is an amount; how it is written down beside the one in words says nothing of it.
    private static string WithoutSpelling(string name)
    {
        foreach (var spelling in Spellings)
        {
            if (name.Length > spelling.Length && name.EndsWith(spelling, StringComparison.Ordinal))
            {
                return name.Substring(0, name.Length - spelling.Length);
            }
        }

        return name;
    }

    private static bool HasAny(string name, HashSet<string> words)
    {
        var reader = new WordReader(name.AsSpan());
        while (reader.MoveNext())
        {
            if (words.Contains(name.Substring(reader.Start, reader.End - reader.Start)))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Set(params string[] words) => new(words, StringComparer.OrdinalIgnoreCase);
}
