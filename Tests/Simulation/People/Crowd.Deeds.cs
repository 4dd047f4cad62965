using Sage50Etl.Tests.Simulation.World;

namespace Sage50Etl.Tests.Simulation.People;

/// <summary>What people do, and how often: the ordinary day first, then what is odd.</summary>
internal sealed partial class Crowd
{
    private static readonly Dictionary<string, (int Weight, Action<Crowd, Dice> Do)> Deeds = new()
    {
        ["edit a customer in Sage"] = (8, (c, d) => c.EditCustomer(d)), ["enter a customer in Sage"] = (4, (c, d) => c.EnterCustomer(d)),
        ["delete a customer in Sage"] = (1, (c, d) => c.DeleteCustomer(d)), ["edit a contact in Sage"] = (8, (c, d) => c.EditContact(d)),
        ["enter a contact in Sage"] = (4, (c, d) => c.EnterContact(d)), ["delete a contact in Sage"] = (2, (c, d) => c.DeleteContact(d)),
        ["edit a product"] = (5, (c, d) => c.EditProduct(d)), ["enter a product"] = (2, (c, d) => c.EnterProduct(d)),
        ["enter a quotation in Sage"] = (4, (c, d) => c.EnterDocument(d, true)), ["enter an order in Sage"] = (4, (c, d) => c.EnterDocument(d, false)),
        ["edit a line in Sage"] = (3, (c, d) => c.EditLine(d)), ["convert a quotation"] = (3, (c, d) => c.MakeOrder(d)), ["despatch an order"] = (3, (c, d) => c.Despatch(d)),
        ["cancel an order"] = (1, (c, d) => c.Cancel(d)), ["post an invoice"] = (5, (c, d) => c.Post(d)), ["pay"] = (3, (c, d) => c.Pay(d)),
        ["edit a contact in SSM"] = (10, (c, d) => c.EditContactInSsm(d)), ["edit one contact on both sides"] = (6, (c, d) => c.EditBoth(d)),
        ["enter a contact in SSM"] = (5, (c, d) => c.EnterContactInSsm(d)), ["delete a contact in SSM"] = (2, (c, d) => c.DeleteContactInSsm(d)),
        ["enter a customer in SSM"] = (6, (c, d) => c.EnterCustomerInSsm(d)), ["edit a customer in SSM"] = (3, (c, d) => c.EditCustomerInSsm(d)),
        ["ask for a quotation"] = (8, (c, d) => c.AskFor(d, true)), ["ask for an order"] = (5, (c, d) => c.AskFor(d, false)),
        ["delete a product in SSM"] = (1, (c, d) => c.DeleteInSsm(d, "products")), ["delete a sale in SSM"] = (1, (c, d) => c.DeleteInSsm(d, "sales")),

        ["rename a customer in Sage"] = (2, (c, d) => c.Rename(d)), ["hold or free a customer in Sage"] = (2, (c, d) => c.Hold(d)),
        ["make a customer inactive or active"] = (1, (c, d) => c.Idle(d)), ["enter a namesake in Sage"] = (1, (c, d) => c.EnterNamesake(d)),
        ["enter or delete a delivery address"] = (2, (c, d) => c.DeliverElsewhere(d)), ["enter a customer again under its code"] = (2, (c, d) => c.EnterAgain(d)),
        ["enter a contact again under its number"] = (2, (c, d) => c.EnterContactAgain(d)), ["type an odd value in Sage"] = (4, (c, d) => c.TypeOddly(d)),
        ["edit with a clock that is ahead"] = (2, (c, d) => c.EditAhead(d)),

        ["clone a customer in SSM"] = (2, (c, d) => c.CloneCustomer(d)), ["clone a contact in SSM"] = (2, (c, d) => c.CloneContact(d)),
        ["clone a document in SSM"] = (2, (c, d) => c.CloneDocument(d)), ["merge two customers in SSM"] = (2, (c, d) => c.Merge(d)),
        ["restore in SSM"] = (3, (c, d) => c.Restore(d)), ["move a contact in SSM"] = (2, (c, d) => c.MoveContact(d)), ["delete a customer in SSM"] = (2, (c, d) => c.DeleteCustomerInSsm(d)),
        ["enter a namesake in SSM"] = (1, (c, d) => c.EnterNamesakeInSsm(d)), ["ask with a signed quotation"] = (2, (c, d) => c.AskSigned(d)),
        ["sign or unsign a quotation"] = (3, (c, d) => c.Sign(d)), ["clear a field"] = (4, (c, d) => c.Clear(d)), ["type an odd value in SSM"] = (2, (c, d) => c.TypeOddlyInSsm(d)),

        ["pause for a while"] = (2, (c, d) => c.Pause(d)), ["decide a conflict"] = (5, (c, d) => c.Decide(d)), ["decide what is parked"] = (2, (c, d) => c.DecideParked(d)),
    };
}
