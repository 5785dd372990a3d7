namespace FlexibleCode.Analyzers.Organization;

/// <summary>The names by which a set says that nobody is meant, or everybody, in the languages in which people write business code.</summary>
internal static class SentinelNames
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "all", "none", "any", "*", "-", "null", "empty", "default", "unknown", "n/a", "undefined", "unspecified", "unassigned", "not assigned", "notassigned",
        "not_assigned", "not set", "notset", "not_set",
        "ninguno", "ninguna", "todos", "todas", "no asignado", "noasignado", "no_asignado", "sin asignar", "sinasignar", "sin_asignar", "sin definir", "sindefinir",
        "desconocido", "nenhum", "nenhuma", "não definido", "naodefinido", "nao_definido", "desconhecido", "keine", "keiner", "unbekannt", "alle",
        "aucun", "aucune", "tous", "toutes", "inconnu", "nessuno", "tutti", "sconosciuto", "geen", "onbekend", "brak", "wszyscy", "hiçbiri", "hicbiri", "hepsi", "tümü",
        "bilinmiyor", "нет", "все", "неизвестно", "не указано", "không", "tất cả", "tidak ada", "semua",
    };

    /// <summary>Whether a text is such a name.</summary>
    public static bool Include(string text) => Names.Contains(text);
}
