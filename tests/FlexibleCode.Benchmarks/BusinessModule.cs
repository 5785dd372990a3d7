namespace FlexibleCode.Benchmarks;

/// <summary>One module of business code: mostly plain work, with a state machine, roles, limits and periods among it.</summary>
internal static class BusinessModule
{
    private static readonly string[] Nouns = ["Order", "Invoice", "Claim", "Contract", "Leave", "Expense", "Ticket", "Shipment", "Tender", "Loan"];
    private static readonly string[] Roles = ["Manager", "Director", "Clerk", "Auditor", "Accountant", "Lead", "Officer", "Planner"];

    public static string Source(int index)
    {
        var noun = Nouns[index % Nouns.Length] + index;
        var first = Roles[index % Roles.Length];
        var second = Roles[(index + 3) % Roles.Length];
        var limit = (index % 40 + 1) * 250;
        return $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Security.Claims;
            using System.Threading.Tasks;
            using Microsoft.AspNetCore.Authorization;
            using Microsoft.AspNetCore.Mvc;

            namespace Company.{{noun}}s;

            public enum {{noun}}Status { Draft, Submitted, Reviewed, Approved, Rejected, Closed }

            public class {{noun}}
            {
                public int Id { get; set; }
                public string Title { get; set; } = "";
                public decimal Amount { get; set; }
                public string OwnerRole { get; set; } = "";
                public DateTime CreatedAt { get; set; }
                public DateTime? DueDate { get; set; }
                public DateTime? {{first}}ApprovedAt { get; set; }
                public DateTime? {{second}}ApprovedAt { get; set; }
                public {{noun}}Status Status { get; set; }
                public List<{{noun}}Line> Lines { get; } = new();
            }

            public class {{noun}}Line
            {
                public int Quantity { get; set; }
                public decimal Price { get; set; }
                public string Product { get; set; } = "";
            }

            public interface I{{noun}}Repository
            {
                Task<{{noun}}?> FindAsync(int id);
                Task SaveAsync({{noun}} item);
                Task<List<{{noun}}>> SearchAsync(string? text, int page, int size);
            }

            public class {{noun}}Service
            {
                private readonly I{{noun}}Repository _repository;
                private readonly Dictionary<int, {{noun}}> _cache = new();

                public {{noun}}Service(I{{noun}}Repository repository)
                {
                    _repository = repository;
                }

                public async Task<{{noun}}> LoadAsync(int id)
                {
                    if (_cache.TryGetValue(id, out var cached))
                    {
                        return cached;
                    }

                    var item = await _repository.FindAsync(id);
                    if (item is null)
                    {
                        throw new KeyNotFoundException("No such item: " + id);
                    }

                    _cache[id] = item;
                    return item;
                }

                public decimal Total({{noun}} item)
                {
                    var total = 0m;
                    foreach (var line in item.Lines)
                    {
                        total += line.Quantity * line.Price;
                    }

                    return Math.Round(total, 2);
                }

                public bool CanMove({{noun}}Status from, {{noun}}Status to)
                {
                    switch (from, to)
                    {
                        case ({{noun}}Status.Draft, {{noun}}Status.Submitted):
                        case ({{noun}}Status.Submitted, {{noun}}Status.Reviewed):
                        case ({{noun}}Status.Reviewed, {{noun}}Status.Approved):
                            return true;
                        default:
                            return false;
                    }
                }

                public {{noun}}Status After({{noun}}Status status) => status switch
                {
                    {{noun}}Status.Draft => {{noun}}Status.Submitted,
                    {{noun}}Status.Submitted => {{noun}}Status.Reviewed,
                    {{noun}}Status.Reviewed => {{noun}}Status.Approved,
                    _ => status,
                };

                public bool CanEdit({{noun}} item)
                {
                    switch (item.Status)
                    {
                        case {{noun}}Status.Draft:
                        case {{noun}}Status.Submitted:
                            return true;
                        default:
                            return false;
                    }
                }

                public bool MayApprove(ClaimsPrincipal user, {{noun}} item)
                {
                    if (item.Amount > {{limit}}m)
                    {
                        return user.IsInRole("{{first}}") || user.IsInRole("{{second}}");
                    }

                    return user.IsInRole("{{first}}");
                }

                public bool IsLed({{noun}} item) => item.OwnerRole == "{{first}}" || item.OwnerRole == "{{second}}";

                public string NextApprover(decimal amount)
                {
                    if (amount <= {{limit}}m) return "{{first}}";
                    if (amount <= {{limit * 4}}m) return "{{second}}";
                    return "Board";
                }

                public void Submit({{noun}} item)
                {
                    if (item.Status != {{noun}}Status.Draft)
                    {
                        throw new InvalidOperationException("Only drafts are submitted.");
                    }

                    item.Status = {{noun}}Status.Submitted;
                    item.DueDate = item.CreatedAt.AddDays({{index % 20 + 5}});
                }

                public void Review({{noun}} item)
                {
                    if (item.Status != {{noun}}Status.Submitted)
                    {
                        throw new InvalidOperationException("Only what was submitted is reviewed.");
                    }

                    item.Status = {{noun}}Status.Reviewed;
                }

                public void Approve({{noun}} item)
                {
                    if (item.Status != {{noun}}Status.Reviewed)
                    {
                        throw new InvalidOperationException("Only what was reviewed is approved.");
                    }

                    item.Status = {{noun}}Status.Approved;
                }

                public void Close({{noun}} item)
                {
                    if (item.Status is {{noun}}Status.Draft or {{noun}}Status.Closed)
                    {
                        throw new InvalidOperationException("There is nothing to close.");
                    }

                    item.Status = {{noun}}Status.Closed;
                }

                public string NextApproverOf(string role) => role switch
                {
                    "{{first}}" => "{{second}}",
                    "{{second}}" => "Board",
                    _ => "{{first}}",
                };

                public Dictionary<string, decimal> PerProduct(IEnumerable<{{noun}}> items)
                {
                    var result = new Dictionary<string, decimal>();
                    foreach (var line in items.SelectMany(i => i.Lines).Where(l => l.Quantity > 0))
                    {
                        result.TryGetValue(line.Product, out var sum);
                        result[line.Product] = sum + line.Price * line.Quantity;
                    }

                    return result;
                }

                public string Describe({{noun}} item)
                {
                    var title = string.IsNullOrWhiteSpace(item.Title) ? "(untitled)" : item.Title.Trim();
                    return item.Lines.Count == 0 ? title : title + " with " + item.Lines.Count + " lines";
                }

                public async Task<List<string>> TitlesAsync(string? text, int page)
                {
                    var items = await _repository.SearchAsync(text, page, 20);
                    return items.Where(i => i.Title.Length > 0).OrderBy(i => i.Title).Select(i => i.Title).ToList();
                }
            }

            [Authorize(Roles = "{{first}},{{second}}")]
            public class {{noun}}Controller : ControllerBase
            {
                private readonly {{noun}}Service _service;

                public {{noun}}Controller({{noun}}Service service) => _service = service;

                [HttpGet("{id}")]
                public async Task<IActionResult> Get(int id)
                {
                    var item = await _service.LoadAsync(id);
                    return Ok(new { item.Id, item.Title, Total = _service.Total(item) });
                }

                [HttpPost("{id}/submit")]
                public async Task<IActionResult> Submit(int id)
                {
                    var item = await _service.LoadAsync(id);
                    _service.Submit(item);
                    return NoContent();
                }
            }

            """;
    }
}
