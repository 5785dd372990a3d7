namespace FlexibleCode.Package.Tests;

/// <summary>
/// A day at the sample company: everybody asks for everything, and every limit is met from both sides. The order is part of it, because
/// what is decided early changes what may be decided later.
/// </summary>
internal static class SampleDay
{
    private static readonly string[] Everybody = ["", "nobody-we-know", "tomas", "aiko", "marta", "dana", "felix", "hanna", "arun", "ada"];

    public static IReadOnlyList<SampleCall> Calls { get; } = [.. Reading(), .. Purchasing(), .. Leaving(), .. Travelling(), .. Approving(), .. Conditions(), .. Granting(), .. Reading()];

    public static async Task<IReadOnlyList<string>> SpendAsync(SampleApplication application)
    {
        var answers = new List<string>();
        foreach (var call in Calls)
        {
            answers.Add(await application.CallAsync(call));
        }

        return answers;
    }

    private static IEnumerable<SampleCall> Reading()
    {
        foreach (var user in Everybody)
        {
            foreach (var path in new[]
            {
                "/api/purchase-requests", "/api/purchase-requests/process", "/api/leave-requests", "/api/leave-requests/process",
                "/api/leave-requests/entitlement", "/api/employees", "/travel/allowances", "/travel/claims",
            })
            {
                yield return new SampleCall(user, "GET", path);
            }

            for (var id = 1; id <= 7; id++)
            {
                yield return new SampleCall(user, "GET", $"/api/purchase-requests/{id}");
            }
        }
    }

    private static IEnumerable<SampleCall> Purchasing()
    {
        foreach (var (amount, quotes) in new[]
        {
            ("-1", 0), ("0", 3), ("999.99", 0), ("1000", 2), ("1000", 3), ("50000", 3), ("50000.01", 3), ("10", 0), ("10", 0),
        })
        {
            yield return new SampleCall(
                "hanna", "POST", "/api/purchase-requests", $$"""{"supplier":"Nordic Steel","purpose":"Shelves","amount":{{amount}},"quotes":{{quotes}}}""");
        }

        foreach (var user in Everybody)
        {
            // 5,000 is the manager's limit, and the third request is a cent above it.
            foreach (var step in new[] { "1/reject", "2/approve", "3/approve", "4/approve", "5/submit", "5/approve", "6/order", "99/approve" })
            {
                yield return new SampleCall(user, "POST", "/api/purchase-requests/" + step);
            }
        }

        foreach (var user in Everybody)
        {
            yield return new SampleCall(user, "POST", "/api/purchase-requests/2/order");
            yield return new SampleCall(user, "DELETE", "/api/purchase-requests/5");
        }
    }

    private static IEnumerable<SampleCall> Leaving()
    {
        foreach (var (user, type, days) in new[]
        {
            ("marta", "Annual", 0), ("marta", "Annual", 16), ("marta", "Annual", 15), ("marta", "Annual", 8), ("marta", "Annual", 7),
            ("aiko", "Study", 2), ("tomas", "Study", 5), ("tomas", "Study", 1), ("ada", "Sick", 30), ("ada", "Sick", 1),
            ("hanna", "Parental", 60), ("hanna", "Parental", 1), ("felix", "Unpaid", 21), ("felix", "Unpaid", 20), ("dana", "Annual", 15), ("dana", "Annual", 15),
        })
        {
            yield return new SampleCall(user, "POST", "/api/leave-requests", $$"""{"type":"{{type}}","firstDay":"2026-10-05","days":{{days}}}""");
        }

        foreach (var user in Everybody)
        {
            foreach (var step in new[] { "1/status/Confirmed", "1/status/Declined", "2/status/Requested", "2/status/Withdrawn", "3/status/Taken", "3/status/Draft", "9/status/Declined" })
            {
                yield return new SampleCall(user, "POST", "/api/leave-requests/" + step);
            }
        }
    }

    private static IEnumerable<SampleCall> Travelling()
    {
        // A trip of 100 is paid unseen; a trip of 100.40 is not.
        foreach (var (user, days, kilometres) in new[] { ("aiko", 1, 180), ("aiko", 1, 181), ("tomas", 2, 0), ("marta", 2, 0), ("hanna", 2, 0), ("dana", 2, 10) })
        {
            yield return new SampleCall(user, "POST", "/travel/claims", $$"""{"destination":"Gdansk","days":{{days}},"kilometres":{{kilometres}}}""");
        }

        foreach (var user in Everybody)
        {
            foreach (var step in new[] { "1/status/paid", "1/status/checked", "2/status/open", "2/status/paid", "4/status/refused", "4/status/REFUSED", "5/status/checked" })
            {
                yield return new SampleCall(user, "POST", "/travel/claims/" + step);
            }
        }
    }

    private static IEnumerable<SampleCall> Approving()
    {
        foreach (var role in new[] { "Manager", "manager", "Finance", "Director", "Auditor", "Clerk" })
        {
            yield return new SampleCall("tomas", "GET", "/approvals/route/" + role);
        }

        // Every step from every state that can be reached; the second round finds what the first has left.
        foreach (var user in new[] { "tomas", "marta" })
        {
            foreach (var step in new[] { "finance", "submit", "submit", "return", "finance", "manager", "manager", "finance", "refuse", "return", "return" })
            {
                yield return new SampleCall(user, "POST", "/loans/1/" + step);
                yield return new SampleCall(user, "POST", "/loans/2/" + step);
            }

            foreach (var step in new[] { "sign", "offer", "offer", "sign", "discard", "end", "end", "discard" })
            {
                yield return new SampleCall(user, "POST", "/contracts/1/" + step);
                yield return new SampleCall(user, "POST", "/contracts/2/" + step);
            }
        }

        foreach (var path in new[] { "/loans/1", "/loans/2", "/loans/9", "/contracts/1", "/contracts/2" })
        {
            yield return new SampleCall("tomas", "GET", path);
        }

        yield return new SampleCall("", "POST", "/loans/1/submit");
        yield return new SampleCall("tomas", "POST", "/contracts/9/sign");
    }

    private static IEnumerable<SampleCall> Conditions()
    {
        foreach (var user in Everybody)
        {
            foreach (var path in new[] { "/conditions/employees", "/conditions/suppliers", "/directory", "/council", "/directory/history" })
            {
                yield return new SampleCall(user, "GET", path);
            }
        }

        foreach (var candidate in new[] { "tomas", "cora", "nobody-we-know" })
        {
            yield return new SampleCall("marta", "POST", "/council/" + candidate);
        }
    }

    private static IEnumerable<SampleCall> Granting()
    {
        foreach (var user in Everybody)
        {
            yield return new SampleCall(user, "PUT", "/api/employees/arun/roles/Finance");
            yield return new SampleCall(user, "PUT", "/api/employees/tomas/roles/Manager");
            yield return new SampleCall(user, "PUT", "/api/employees/tomas/roles/Director");
            yield return new SampleCall(user, "PUT", "/api/employees/aiko/roles/HR");
        }
    }
}
